package com.barron.whatsapp.dialogue;

import java.util.function.Function;

/**
 * A question to the database that a turn asks at most once for each key.
 *
 * @param source answers it
 */
public record CachedLookup<K, T>(Function<K, T> source) {}
