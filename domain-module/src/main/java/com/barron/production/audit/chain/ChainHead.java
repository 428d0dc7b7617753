package com.barron.production.audit.chain;

import com.barron.production.digest.Sha256;
import java.time.LocalDate;

/**
 * Where a chain ends. Kept outside the database, it proves all that stands before it.
 *
 * @param seq the number of the link, from 1
 */
public record ChainHead(LocalDate day, long seq, Sha256 hash) {}
