/**
 * WhatsApp by Twilio: signatures, inbound forms, sending, status callbacks. May use the channel
 * port, its HTTP, the settings, background and the domain package digest.
 */
package com.barron.whatsapp.channel.twilio;
