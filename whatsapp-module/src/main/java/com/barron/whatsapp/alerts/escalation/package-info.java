/**
 * Alerts from the alarm to the acknowledgement: who is told on which step, and when the next one
 * follows. May use the root of alerts, delivery, recipients, outbox, metrics, background and the
 * domain API.
 */
package com.barron.whatsapp.alerts.escalation;
