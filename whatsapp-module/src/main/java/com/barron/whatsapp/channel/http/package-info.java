/**
 * How adapters speak HTTP to a provider: one attempt, bounded in time and size, to nobody but the
 * provider. May use the channel port.
 */
package com.barron.whatsapp.channel.http;
