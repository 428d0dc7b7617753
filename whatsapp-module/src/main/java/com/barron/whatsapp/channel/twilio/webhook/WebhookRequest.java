package com.barron.whatsapp.channel.twilio.webhook;

import java.util.List;

/**
 * A request as it came over the wire; nothing decoded, nothing trimmed.
 *
 * @param path the raw path, beginning with a slash
 * @param query the raw query string without the question mark, or empty text
 * @param contentType the header, or empty text
 * @param signature the header {@code X-Twilio-Signature}, or empty text
 * @param seenAs scheme and host as the request itself tells them; they are never trusted, but can
 *     tell an operator what was signed
 */
public record WebhookRequest(
    String method,
    String path,
    String query,
    String contentType,
    byte[] body,
    String signature,
    List<String> seenAs) {}
