/**
 * What is said of machines and tickets: trouble reports and the steps of a repair. May use flows,
 * dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.maintenance;
