/** WhatsApp by Twilio: signatures, inbound forms, sending, status callbacks. */
package com.barron.whatsapp.channel.twilio;
