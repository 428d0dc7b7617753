/**
 * Calls of Twilio's API: one attempt each, error codes by kind, ids and addresses. May use the
 * channel port and its HTTP.
 */
package com.barron.whatsapp.channel.twilio.api;
