/**
 * The phone in the browser and the operators' table, present in the local run alone. May use the
 * channel, conversation, journal, outbox and settings packages of the whatsapp-module.
 */
package com.barron.web.simulator;
