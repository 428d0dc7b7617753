/**
 * What is said of orders: their state. May use flows, dialogue, text, alerts, consent and the
 * domain API.
 */
package com.barron.whatsapp.flows.orders;
