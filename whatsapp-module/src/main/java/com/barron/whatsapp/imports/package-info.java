/** How long imports are kept. May use retention. */
package com.barron.whatsapp.imports;
