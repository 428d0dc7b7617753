/**
 * The flow for the state of orders, and the commands that take an order further. May use flows,
 * dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.orders;
