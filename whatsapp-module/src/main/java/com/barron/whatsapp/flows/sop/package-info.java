/**
 * Flows for procedures: reports of failures, and the steps one message at a time. May use flows,
 * dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.sop;
