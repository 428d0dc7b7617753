/**
 * When people were heard, for those who look after them. Changes nothing. Uses no other package.
 */
package com.barron.whatsapp.conversation.view;
