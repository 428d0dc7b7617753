/**
 * What WhatsApp providers call: messages from people and status reports. May use the channel,
 * conversation, outbox and metrics packages of the whatsapp-module.
 */
package com.barron.web.whatsapp;
