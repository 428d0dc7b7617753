/**
 * WhatsApp by Twilio: sending, finding what was sent, files. May use the channel port, its HTTP,
 * the settings, background and the domain package digest.
 */
package com.barron.whatsapp.channel.twilio;
