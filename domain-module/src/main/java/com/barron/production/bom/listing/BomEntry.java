package com.barron.production.bom.listing;

import com.barron.production.bom.BomView.Component;
import com.barron.production.reference.Reference;
import java.util.List;

/** A bill of material as other systems see it. */
public record BomEntry(Reference number, String product, List<Component> components) {}
