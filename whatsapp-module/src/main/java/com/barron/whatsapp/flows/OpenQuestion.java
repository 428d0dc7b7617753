package com.barron.whatsapp.flows;

/**
 * The question that is open in a conversation.
 *
 * @param form the id of the open form
 * @param slot the open question, by the name of its texts
 */
public record OpenQuestion(String form, String slot) {}
