package com.barron.production.audit.chain;

import java.time.Duration;

/**
 * The state of the chain.
 *
 * @param unlinked how many rows wait for their link
 * @param oldestUnlinked how long the first of them has waited
 * @param brokenDays on how many days the last look found it broken
 */
public record ChainHealth(long unlinked, Duration oldestUnlinked, long brokenDays) {}
