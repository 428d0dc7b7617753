/**
 * Writes SBOMs, lists of the libraries that the product and its server carry, in the form of
 * CycloneDX. Runs in the build, after the EAR is packed; depends on no other package of ours.
 */
package com.barron.sbom;
