/** What was said, and how it fared on its way. May use what resource may. */
package com.barron.api.resource.messages;
