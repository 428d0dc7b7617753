/**
 * What is said of bills of material: proposing a change and deciding on it. May use flows,
 * dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.bom;
