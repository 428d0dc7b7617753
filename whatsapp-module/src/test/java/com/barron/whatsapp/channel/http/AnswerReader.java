package com.barron.whatsapp.channel.http;

import java.util.function.Supplier;

/**
 * What of the product reads one kind of answer of a provider, for tests of what it makes of others.
 *
 * @param valid an answer as it should be
 * @param read asks, and tells what was understood; throws nothing
 */
public record AnswerReader(String name, String valid, Supplier<Object> read) {}
