/** What people say in their own words, and what it should come to. */
package com.barron.whatsapp.corpus;
