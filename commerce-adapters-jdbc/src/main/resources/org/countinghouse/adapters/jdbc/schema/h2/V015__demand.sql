-- What is promised to a demand, and what it waits for: asked whenever an order ships or is canceled.
create index ${prefix}reservation_demand on ${prefix}reservation (tenant_id, demand);

create index ${prefix}backorder_demand on ${prefix}backorder (tenant_id, demand);
