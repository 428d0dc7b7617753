package com.barron.production.audit.chain;

import com.barron.production.digest.Sha256;
import java.util.Optional;

/**
 * The result of verifying the chain.
 *
 * @param links how many there are
 * @param headSeq the number of the last of them
 * @param head its hash
 * @param broken the first place where it is broken; empty: it is whole
 */
public record ChainVerdict(
    long links, Optional<Long> headSeq, Optional<Sha256> head, Optional<ChainBreak> broken) {
  public boolean isWhole() {
    return broken.isEmpty();
  }
}
