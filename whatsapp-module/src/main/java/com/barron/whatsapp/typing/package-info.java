/** Shows people that their message was read and is being answered. May use channel. */
package com.barron.whatsapp.typing;
