/**
 * WhatsApp by Meta's Cloud API: signatures, batches of messages and status reports, sending. May
 * use the channel port, its HTTP, the settings and the domain package digest.
 */
package com.barron.whatsapp.channel.meta;
