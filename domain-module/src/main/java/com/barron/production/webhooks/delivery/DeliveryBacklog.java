package com.barron.production.webhooks.delivery;

import java.time.Duration;

/**
 * What is not delivered.
 *
 * @param pending deliveries that are to be sent, now or later
 * @param oldest how old the oldest of them is; zero when there is none
 * @param failingWebhooks how many webhooks are in force and did not take the last attempt
 * @param failed deliveries that were given up, as far as the log goes back
 */
public record DeliveryBacklog(long pending, Duration oldest, long failingWebhooks, long failed) {}
