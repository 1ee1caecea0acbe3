import { Page } from '@/shared/store'

export default function ActivitiesPage() {
  return <Page title="活动" tab="activities"><></></Page>
}
