/** Spans of time as numbers with units. Depends on nothing. */
package com.barron.whatsapp.duration;
