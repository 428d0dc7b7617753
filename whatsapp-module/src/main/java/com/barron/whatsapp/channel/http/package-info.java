/** How adapters speak HTTP to a provider: one attempt, bounded in time. Depends on nothing. */
package com.barron.whatsapp.channel.http;
