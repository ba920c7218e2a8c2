/** Whether the organisation's provider is in use, and the addresses that it must know of us. */

/** Everything in this part. */
export interface ProviderAddressesProps {
  readonly state: string;
  readonly heading: string;
  readonly addresses: readonly { readonly name: string; readonly address: string }[];
}

/** The part. */
export function ProviderAddresses({ state, heading, addresses }: ProviderAddressesProps) {
  return (
    <>
      <p class="office-text office-after">{state}</p>
      <section class="section office-tight">
        <h2>{heading}</h2>
        <dl class="facts">
          {addresses.map(({ name, address }) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <code class="secret-text">{address}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
