export default function HomePage() {
  return <h1 className="heading-display pt-12">How much of your confidential VM rests on the cloud’s word?</h1>;
}
