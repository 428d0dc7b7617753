package com.barron.production.accounts;

/**
 * What a session remembers of its account.
 *
 * @param account its key
 * @param generation of its sessions: those of an earlier one have ended
 */
public record AccountSession(long account, int generation) {}
