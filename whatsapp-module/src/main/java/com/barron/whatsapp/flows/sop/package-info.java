/**
 * What is said of procedures: their failures and their steps, one message at a time. May use flows,
 * dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.sop;
