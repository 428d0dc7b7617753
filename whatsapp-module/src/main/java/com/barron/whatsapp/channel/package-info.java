/**
 * The port to the messaging providers. Adapters live in packages below it. May use the domain
 * packages people for identities and reference for what messages are about, and text for the fixed
 * texts of a list.
 */
package com.barron.whatsapp.channel;
