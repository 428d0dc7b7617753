/**
 * The price of a message: many people write at once, and what a message costs is measured. May use
 * rig, provider, and com.barron.server to start things; never the product's classes.
 */
package com.barron.load;
