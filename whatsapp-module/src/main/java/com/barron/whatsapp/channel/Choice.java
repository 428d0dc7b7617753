package com.barron.whatsapp.channel;

/**
 * One of the answers that a person can pick.
 *
 * @param id the canonical answer, at most 200 characters; what a tap sends back
 * @param label what the person reads
 */
public record Choice(String id, String label) {}
