/** What of a text from outside may be kept. Depends on nothing but Java. */
package com.barron.whatsapp.sanitizer;
