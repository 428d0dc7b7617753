/** How the chat says things in each language. Depends on the domain's text bundles. */
package com.barron.whatsapp.text;
