package com.barron.whatsapp.flows;

/**
 * Where a conversation rests.
 *
 * @param form the id of the open form
 * @param slot the key of the open question
 */
public record OpenStep(String form, String slot) {}
