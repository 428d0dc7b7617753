/**
 * The typed configuration of the product, read and checked once at start. May ask the domain's
 * runtime package for the problems of its own configuration, and use duration; depends on nothing
 * else.
 */
package com.barron.whatsapp.settings;
