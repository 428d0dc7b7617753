/**
 * Notifications on their way to people: their text, their messages in the outbox, what became of
 * them, and taking back what is not true any more. May use the root of alerts, outbox, channel,
 * text and the domain API.
 */
package com.barron.whatsapp.alerts.delivery;
