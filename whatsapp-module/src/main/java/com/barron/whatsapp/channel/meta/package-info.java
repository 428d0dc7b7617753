/**
 * WhatsApp by Meta's Cloud API: signatures, batches of messages and status reports, sending. May
 * use the channel port, its HTTP and the settings.
 */
package com.barron.whatsapp.channel.meta;
