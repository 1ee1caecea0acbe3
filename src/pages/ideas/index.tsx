import { Page } from '@/shared/store'

export default function IdeasPage() {
  return <Page title="金点子" tab="ideas"><></></Page>
}
