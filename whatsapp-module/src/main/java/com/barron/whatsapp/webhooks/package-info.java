/**
 * Sends events to the receivers of webhooks, which are other systems: one attempt at a time, by the
 * domain's queue. May use background, channel, channel.http, metrics and retention.
 */
package com.barron.whatsapp.webhooks;
