/**
 * Flows and commands for SLA clocks: the time left, its reasons, acknowledging an alert and
 * promising a time. May use flows, dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.sla;
