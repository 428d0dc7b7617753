/**
 * The flow for the state of orders. May use flows, dialogue, text, alerts, consent and the domain
 * API.
 */
package com.barron.whatsapp.flows.orders;
