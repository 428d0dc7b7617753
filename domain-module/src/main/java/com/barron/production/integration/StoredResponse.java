package com.barron.production.integration;

import java.util.Optional;

/**
 * The answer of a creating call, to be repeated.
 *
 * @param status of HTTP, 2xx
 * @param location where what was created is found
 * @param body JSON
 */
public record StoredResponse(int status, Optional<String> location, String body) {}
