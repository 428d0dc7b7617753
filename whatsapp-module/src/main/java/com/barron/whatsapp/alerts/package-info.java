/**
 * Alarms of clocks on their way to people: who is told, when, on which step of the escalation, and
 * until somebody acknowledges. May use outbox, channel, text, settings, retention, work and the
 * domain API.
 */
package com.barron.whatsapp.alerts;
