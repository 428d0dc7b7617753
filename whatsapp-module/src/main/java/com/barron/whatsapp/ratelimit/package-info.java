/** How many messages are taken from one person. May use settings. */
package com.barron.whatsapp.ratelimit;
